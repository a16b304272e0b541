/** How wide text is likely to be, without a font at hand: advance widths in thousandths of the size. */

export type Face = 'serif' | 'serif-bold' | 'sans' | 'sans-bold';

/** What the widths below are near to; a reader's machine takes the first that it has. */
export const FAMILIES: Readonly<Record<Face, string>> = {
  serif: "Georgia, Gelasio, Charter, 'Noto Serif', 'DejaVu Serif Condensed', 'DejaVu Serif', serif",
  'serif-bold': "Georgia, Gelasio, Charter, 'Noto Serif', 'DejaVu Serif Condensed', 'DejaVu Serif', serif",
  sans: "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', sans-serif",
  'sans-bold': "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', sans-serif",
};

/** The characters that the tables give, in their order: ASCII from the space on, then what news is set with. */
const CHARACTERS = [
  ...Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)),
  ...'“”‘’–—…·↗åøæäöéÅØ•',
];

const TABLES: Readonly<Record<Face, string>> = {
  serif:
    '241 331 412 643 610 817 710 215 375 375 472 643 270 374 270 469 614 430 559 552 565 528 566 502 596 566 313 ' +
    '313 643 643 643 479 929 671 654 642 749 653 599 725 815 390 518 694 604 927 767 744 610 744 702 561 619 756 ' +
    '667 976 710 615 602 375 469 375 643 643 500 504 560 454 574 483 325 509 582 293 292 536 286 881 591 539 571 ' +
    '560 410 432 345 575 497 737 505 492 444 430 375 430 643 410 410 227 227 643 857 807 279 838 504 539 737 504 ' +
    '539 483 671 744 382',
  'serif-bold':
    '254 376 510 703 641 879 799 269 447 447 482 703 328 379 328 472 701 490 626 625 649 599 648 554 676 648 367 ' +
    '367 703 703 703 548 967 758 757 715 834 721 671 807 913 446 595 817 686 1023 839 820 701 820 797 649 684 833 ' +
    '762 1126 809 732 689 447 472 447 703 703 500 596 646 531 663 572 393 577 680 354 346 632 344 1016 690 636 658 ' +
    '648 520 513 397 677 567 863 588 562 525 500 388 500 703 519 519 269 269 703 928 942 338 838 596 636 857 596 ' +
    '636 572 758 820 433',
  sans:
    '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 ' +
    '278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 ' +
    '667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 ' +
    '556 333 500 278 556 500 722 500 500 500 334 260 334 584 333 333 222 222 556 1000 1000 278 838 556 611 889 556 ' +
    '556 556 667 778 350',
  'sans-bold':
    '278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 ' +
    '333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 ' +
    '667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 ' +
    '611 389 556 333 611 556 778 556 556 500 389 280 389 584 500 500 278 278 556 1000 1000 278 838 556 611 889 556 ' +
    '611 556 722 778 350',
};

const tableOf = (face: Face): ReadonlyMap<string, number> => {
  const widths = TABLES[face].split(' ').map(Number);
  return new Map(CHARACTERS.map((character, i) => [character, widths[i]!]));
};
const WIDTHS: Readonly<Record<Face, ReadonlyMap<string, number>>> = {
  serif: tableOf('serif'),
  'serif-bold': tableOf('serif-bold'),
  sans: tableOf('sans'),
  'sans-bold': tableOf('sans-bold'),
};
/** Anything else is taken for a wide letter. */
const OTHER = 700;

/** The width of `text` in pixels at `size` pixels. */
export function widthOf(text: string, face: Face, size: number): number {
  let thousandths = 0;
  for (const character of text.replaceAll('\u00a0', ' ')) thousandths += WIDTHS[face].get(character) ?? OTHER;
  return (thousandths * size) / 1000;
}
