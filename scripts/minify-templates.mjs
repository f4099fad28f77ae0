// A Rolldown plugin: takes needless white space and comments out of lit's templates and style sheets.

const TAGS = new Set(['css', 'html', 'svg']);

/** Applies `change` to what stands outside of quotes. */
const outsideQuotes = (text, change) =>
  text
    .split(/("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/)
    .map((part, at) => (at % 2 === 0 ? change(part) : part))
    .join('');

/** Shortens a piece of a style sheet without changing its meaning, also next to other pieces. */
export function shorterCss(text) {
  const bare = text.replace(/\/\*[^]*?\*\//g, '');
  return outsideQuotes(bare, (part) =>
    part
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,]) ?/g, '$1')
      .replace(/: /g, ':')
      .replace(/;+\}/g, '}'),
  );
}

/** A piece of markup with runs of white space that hold a line break made one space. */
export const shorterHtml = (text) => text.replace(/\s*\n\s*/g, ' ');

/** Every node of a syntax tree. */
export function* nodesIn(node) {
  if (node === null || typeof node !== 'object') return;
  if (typeof node.type === 'string') yield node;
  for (const value of Object.values(node)) yield* nodesIn(value);
}

const isTemplate = ({ type, tag }) => type === 'TaggedTemplateExpression' && TAGS.has(tag.name);

/** Minifies the templates of the modules whose id `isOwn` accepts. */
export const minifyTemplates = (isOwn) => ({
  name: 'minify-templates',
  transform(code, id) {
    if (!isOwn(id) || !/\b(css|html|svg) ?`/.test(code)) return null;
    const templates = [...nodesIn(this.parse(code))].filter(isTemplate);
    const pieces = templates.flatMap(({ tag, quasi }) => quasi.quasis.map(({ start, end }) => ({ start, end, tag: tag.name })));
    let short = code;
    for (const { start, end, tag } of pieces.sort((a, b) => b.start - a.start)) {
      const text = code.slice(start, end);
      short = short.slice(0, start) + (tag === 'css' ? shorterCss(text) : shorterHtml(text)) + short.slice(end);
    }
    return { code: short, map: null };
  },
});
