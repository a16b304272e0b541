/** What Slack takes, as named numbers: characters unless said otherwise. */

/** Blocks in one message. */
export const MOST_BLOCKS = 50;
/** Text of one section; also what we put into one rich text block. */
export const MOST_SECTION = 3_000;
export const MOST_HEADER = 150;
/** A field's label or hint. */
export const MOST_FIELD = 2_000;
export const MOST_BUTTON = 75;
export const MOST_BUTTON_VALUE = 2_000;
export const MOST_ACTION_ID = 255;
/** All blocks of a message together, written as JSON: Slack counts what holds the text, too, and refuses somewhat more. */
export const MOST_MESSAGE = 13_000;
/** The plain text of a message. */
export const MOST_TEXT = 40_000;
/** The text beside the blocks: Slack takes more, and advises this. */
export const MOST_SPOKEN = 4_000;
export const MOST_URL = 3_000;

/** A modal's title and its buttons. */
export const MOST_TITLE = 24;
/** Blocks in one view. */
export const MOST_VIEW_BLOCKS = 100;
export const MOST_PLACEHOLDER = 150;
/** What an input can be filled in with. */
export const MOST_INPUT = 3_000;
/** An option's label and value; options of a select. */
export const MOST_OPTION = 75;
export const MOST_OPTIONS = 100;
