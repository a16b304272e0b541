/** What a command is: its name, its options, and what must be its first response. Words for it are each language's. */

export type CommandName =
  | 'now'
  | 'setup'
  | 'sources list'
  | 'sources add'
  | 'sources remove'
  | 'pause'
  | 'resume'
  | 'status'
  | 'help'
  | 'ask';

/** What is typed behind a command. */
export type TypedName = 'url' | 'question';
export type OptionName = TypedName | 'timezone' | 'sources' | 'language';
/** What completes itself while it is typed. */
export type ChoiceField = 'timezone' | 'source' | 'pack';

/** What an option may hold: any text, what completes itself, or one of Pullquote's own languages. */
type OptionSpec<Name extends OptionName = OptionName> = Readonly<{
  name: Name;
  required: boolean;
  kind: 'text' | ChoiceField | 'locale';
}>;

/**
 * What a command and its options are for is told by the words of each language. `prefills` fill in a form's fields of
 * their names: for platforms whose forms complete nothing. `first` is what must be the first response: modals and choices
 * come at once, the rest is acknowledged first.
 */
export type CommandSpec = Readonly<{
  name: CommandName;
  options: readonly OptionSpec<TypedName>[];
  prefills?: readonly OptionSpec[];
  first: 'modal' | 'choices' | 'deferred' | 'ephemeral';
}>;
