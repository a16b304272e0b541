/** What can be known of a word, a bit each. */
export const REPORT = 1;
export const STANCE = 2;
export const PARTICIPLE = 4;
export const ADVERB = 8;
export const AUXILIARY = 16;
export const DETERMINER = 32;
export const PREPOSITION = 64;
export const CONJUNCTION = 128;
export const PRONOUN = 256;
export const RELATIVE = 512;
export const PARTICLE = 1024;
export const TITLE = 2048;
export const ROLE = 4096;
export const TIME = 8192;
export const LABEL = 16384;
export const MALE = 32768;
export const FEMALE = 65536;
export const PLURAL = 131072;
export const THING = 262144;
export const AUTHOR = 524288;
export const GIVEN = 1048576;

export const PASSIVE = 2097152;
export const BY = 4194304;
export const ATTACHING = 8388608;
export const OBJECTS = 16777216;
export const STANDING = 33554432;
export const AMBIGUOUS = 67108864;
export const REPORTED = 134217728;
export const NOMINATIVE = 268435456;
export const COMPANY = 536870912;
export const VERB = 1073741824;

/** Any of these ends a run of nouns. */
export const GRAMMAR =
  REPORT |
  VERB |
  ADVERB |
  AUXILIARY |
  DETERMINER |
  PREPOSITION |
  CONJUNCTION |
  PRONOUN |
  RELATIVE |
  PARTICIPLE;
