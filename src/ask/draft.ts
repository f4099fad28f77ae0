import type { Meaning } from './entries.js';
import type { Sense } from './lexicon/lexicon.js';
import type { Part } from './read.js';

/** The parts of a question while an answer is made of them: what is not used is reported as not understood. */
export class Draft {
  readonly parts: readonly Part[];
  readonly #used = new Set<Part>();

  constructor(parts: readonly Part[]) {
    this.parts = parts;
  }

  /** Marks a part as used in the answer. */
  use(...parts: readonly (Part | undefined)[]): void {
    for (const part of parts) if (part) this.#used.add(part);
  }

  /** Marks a part as not used. */
  free(...parts: readonly (Part | undefined)[]): void {
    for (const part of parts) if (part) this.#used.delete(part);
  }

  isUsed(part: Part): boolean {
    return this.#used.has(part);
  }

  /** The parts that are not used and that do more than fill a sentence. */
  get unused(): readonly Part[] {
    return this.parts.filter((part) => !this.#used.has(part) && !hasSense(part, 'filler'));
  }

  /** Returns the parts with a sense that are not used yet. */
  withSense(...senses: readonly Sense[]): readonly Part[] {
    return this.parts.filter((part) => !this.#used.has(part) && senses.some((sense) => hasSense(part, sense)));
  }

  /** Returns the next part that does more than fill a sentence, or the one before with a step of −1. */
  beside(part: Part, step: 1 | -1): Part | undefined {
    for (let at = this.parts.indexOf(part) + step; at >= 0 && at < this.parts.length; at += step) {
      const other = this.parts[at];
      if (other && !isFiller(other)) return other;
    }
    return undefined;
  }
}

/** True when a part has a sense. */
export function hasSense(part: Part | undefined, ...senses: readonly Sense[]): boolean {
  return part?.meanings.some((one) => one.kind === 'sense' && senses.includes(one.sense)) ?? false;
}

/** True when a part only fills a sentence. */
function isFiller(part: Part): boolean {
  return hasSense(part, 'filler') && part.meanings.length === 1;
}

/** Returns the first meaning of a kind that the data has. */
export function meaningOf<Kind extends Meaning['kind']>(
  part: Part | undefined,
  kind: Kind,
): Extract<Meaning, { readonly kind: Kind }> | undefined {
  return part?.meanings.find(
    (one): one is Extract<Meaning, { readonly kind: Kind }> => one.kind === kind && !('isMissing' in one && one.isMissing),
  );
}
