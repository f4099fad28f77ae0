/** Matches the name of a measure before its `=`: words, or a text in quotes. With `and`, `or` or `not` among the words it is a comparison. */
const NAMED =
  /^\s*(?:"((?:[^"]|"")+)"|((?!not\b)[\p{L}_][\p{L}\p{M}\p{N}_-]*(?:\s+(?!(?:and|or|not)\b)[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]*)*))\s*=(?!=)/u;

const WORD = '\\s*(?:money|count|percent|days|number|up|down)\\s*';
/** Matches what a measure states about itself after its expression: `[money, down]`. */
const STATED = new RegExp(`\\[(${WORD}(?:,${WORD})*)\\]\\s*$`);

/** Matches a measure that is a name in quotes. */
const QUOTED = /^"((?:[^"]|"")+)"$/;

/** The parts of a measure: `name = expression [facts]`. */
export interface MeasureParts {
  /** The name before `=`, without quotes. Without one, the measure that the text names, otherwise the text of the expression. */
  readonly name: string;
  /** Where the expression begins and ends in the text. */
  readonly start: number;
  readonly end: number;
  /** The words in brackets; none without brackets. */
  readonly stated: readonly string[];
}

/**
 * Splits a measure into its parts, without checking the expression. A definition has its name elsewhere: an equals
 * sign in it compares.
 */
export function measureParts(text: string, isDefinition = false): MeasureParts {
  const named = isDefinition ? null : NAMED.exec(text);
  const start = named?.[0].length ?? 0;
  const brackets = STATED.exec(text);
  const end = brackets?.index ?? text.length;
  const body = text.slice(start, end).trim();
  const quoted = named ? named[1] : QUOTED.exec(body)?.[1];
  const name = quoted?.replaceAll('""', '"') ?? named?.[2] ?? body;
  return { name, start, end, stated: brackets?.[1]?.split(',').map((word) => word.trim()) ?? [] };
}
