/** Discord's limits, in UTF-16 code units where they are of text. */
export const LIMITS = {
  /** A message without components of the second version. */
  content: 2_000,
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

/** So long an interaction's token is good. */
export const TOKEN_LIVES = 15 * 60_000;
