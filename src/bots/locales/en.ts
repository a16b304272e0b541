/** The bot's words in English. */
import type { ChatWords } from './types.ts';

export const en: ChatWords = {
  commands: {
    now: 'post a digest now, leaving out what was told before',
    setup: 'choose sources, days and time of this channel’s digest',
    'sources list': 'list the sources and how they fare',
    'sources add': 'add a source',
    'sources remove': 'remove a source',
    pause: 'post no digests until resumed',
    resume: 'post digests again',
    status: 'when the next digest comes, and what fails',
    help: 'what the bot can do',
    ask: 'ask a question about the articles',
  },
  helpFirst:
    'I read the sources of this channel and post a digest. Every quotation stands word for word in the article it links to.',
  helpLast:
    'Reply in a digest’s thread to ask about it; start with a number (“2: who pays?”) to mean that story.',
  noSources: 'This channel has no sources yet. Choose some with {setup}.',
  nothingToPause: 'There is no digest here to pause.',
  nothingToResume: 'There is no digest here to resume.',
  paused: 'Paused. No digest comes until {resume}.',
  refused: 'Only the person who set this digest up, or an admin, can change it.',
  tooMany:
    'That was a lot at once. Try again in {n} second.|That was a lot at once. Try again in {n} seconds.',
  wrong: 'Something went wrong here. It is in the log as {id}.',
};
