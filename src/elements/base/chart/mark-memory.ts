import type { MarkTarget } from './mark-target.js';

/** A mark that a gesture remembers: by what it stands for, with the number that it had last. */
export interface MarkRef {
  readonly key: string | undefined;
  readonly mark: number;
}

/** A mark is looked for this far from where it was: among a million rows that would be felt. */
const FAR = 20_000;

/** Remembers marks of a picture by what they stand for, and finds them again where a new answer has them in other places. */
export class MarkMemory {
  readonly #target: Pick<MarkTarget, 'keyOf'>;

  constructor(target: Pick<MarkTarget, 'keyOf'>) {
    this.#target = target;
  }

  refOf(mark: number): MarkRef {
    return { key: this.#target.keyOf(mark), mark };
  }

  refsOf(marks: readonly number[]): readonly MarkRef[] {
    return marks.map((mark) => this.refOf(mark));
  }

  /** The number that a remembered mark has now; −1 where it is gone, or so far off that it is not looked for. */
  numberOf({ key, mark }: MarkRef): number {
    for (let away = 0; away < FAR; away++) {
      const [up, down] = [this.#target.keyOf(mark + away), this.#target.keyOf(mark - away)];
      if (up === undefined && down === undefined && away > mark) break;
      if (up === key) return mark + away;
      if (down === key) return mark - away;
    }
    return -1;
  }

  /** The numbers of those that are found, in their order. */
  numbersOf(refs: readonly MarkRef[]): readonly number[] {
    return refs.map((ref) => this.numberOf(ref)).filter((mark) => mark >= 0);
  }
}
