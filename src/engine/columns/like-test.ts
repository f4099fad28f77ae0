/**
 * Returns a test of texts: true for those that have `parts` in order, the first at the start and the last at the end. Case is ignored
 * by Unicode’s simple case folding, as databases do, so `İ` is only itself and `ß` is not `ss`.
 */
export function likeTest(parts: readonly string[]): (text: string) => boolean {
  const [first = '', ...others] = parts.map(escaped);
  const last = others.pop();
  if (last === undefined) return tester(`^${first}$`);
  const [starts, ends] = [tester(`^${first}`), tester(`${last}$`)];
  const inner = others.map((part) => new RegExp(part, 'giu'));
  const edges = [parts[0]!.length, parts.at(-1)!.length] as const;
  return (text) => {
    if (!starts(text) || !ends(text)) return false;
    let [at] = edges;
    for (const part of inner) {
      part.lastIndex = at;
      if (!part.test(text)) return false;
      at = part.lastIndex;
    }
    // Folding keeps the length of a text.
    return at <= text.length - edges[1];
  };
}

function tester(pattern: string): (text: string) => boolean {
  const expression = new RegExp(pattern, 'iu');
  return (text) => expression.test(text);
}

function escaped(part: string): string {
  return part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
