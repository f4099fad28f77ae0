/** A block of code on a page. */
export interface Code {
  readonly kind: 'code';
  readonly language: string;
  readonly code: string;
}

/** A part of a page: Markdown text, or a block of code in it. */
export type Part = Code | { readonly kind: 'text'; readonly text: string };

const FENCE = /^```(\w*)[^\n]*\n([^]*?)\n```$/gm;

/** Splits Markdown into text and blocks of code, in their order. Blocks inside lists stay in the text. */
export function partsOf(markdown: string): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of markdown.matchAll(FENCE)) {
    const [whole, language = '', code = ''] = match;
    parts.push({ kind: 'text', text: markdown.slice(from, match.index) }, { kind: 'code', language, code });
    from = match.index + whole.length;
  }
  parts.push({ kind: 'text', text: markdown.slice(from) });
  return parts.filter((part) => part.kind === 'code' || part.text.trim() !== '');
}

/** True for HTML that shows a widget of this library. */
export const showsWidget = (code: string): boolean => /<sales-[a-z]+[\s>]/.test(code);

/** True for a script that runs in the page: a named file belongs to an application. */
export const runsInPage = (code: string): boolean => !/^(?:\/\/|\/\*) [\w./-]+\.\w+/.test(code);
