/** Discord's limits, in UTF-16 code units where they are of text. */
export const LIMITS = {
  /** A message without components of the second version. */
  content: 2_000,
  embeds: 10,
  embedsText: 6_000,
  embedTitle: 256,
  embedDescription: 4_096,
  embedFields: 25,
  embedFieldName: 256,
  embedFieldValue: 1_024,
  /** Rows of buttons, and buttons in one. */
  rows: 5,
  buttonsInRow: 5,
  /** A message of components (V2): all of them, nested ones too, and their text together. */
  components: 40,
  componentsText: 4_000,
  customId: 100,
  buttonLabel: 80,
  threadName: 100,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  nonce: 25,
  commandName: 32,
  commandDescription: 100,
  modalTitle: 45,
  modalInputs: 5,
  inputLabel: 45,
  inputDescription: 100,
  inputPlaceholder: 100,
  inputValue: 4_000,
  /** Messages that one look into a channel's history gives. */
  history: 100,
} as const;

/** An interaction's first answer must come within so long, and its token is good for so long. */
export const FIRST_ANSWER = 3_000;
export const TOKEN_LIVES = 15 * 60_000;
