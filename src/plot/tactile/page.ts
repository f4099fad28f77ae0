import { escapeHtml } from '../../util/html.js';

/** The cells of the letters a to z. The first ten are the digits 1 to 0 after a number sign. */
const LETTERS = '⠁⠃⠉⠙⠑⠋⠛⠓⠊⠚⠅⠇⠍⠝⠕⠏⠟⠗⠎⠞⠥⠧⠺⠭⠽⠵';
const [NUMBER, CAPITAL, LOWER, CAPITALS_END, SPACE] = ['⠼', '⠠', '⠰', '⠠⠄', '⠀'];

/** Signs by their character: punctuation, currencies and signs of arithmetic. Accents are signs before their letter. */
const SIGNS: Readonly<Record<string, string>> = {
  ...{ '.': '⠲', ',': '⠂', ':': '⠒', ';': '⠆', '!': '⠖', '?': '⠦', "'": '⠄', '’': '⠄', '‘': '⠠⠦', '“': '⠦', '”': '⠴', '"': '⠠⠶' },
  ...{ '-': '⠤', '‑': '⠤', '–': '⠠⠤', '—': '⠐⠠⠤', '…': '⠲⠲⠲', '(': '⠐⠣', ')': '⠐⠜', '[': '⠨⠣', ']': '⠨⠜', '/': '⠸⠌', '\\': '⠸⠡' },
  ...{ '&': '⠈⠯', '*': '⠐⠔', '@': '⠈⠁', '#': '⠸⠹', _: '⠨⠤', '|': '⠸⠳', '·': '⠐⠲', '°': '⠘⠚', '§': '⠘⠎', '%': '⠨⠴' },
  ...{ '+': '⠐⠖', '−': '⠐⠤', '×': '⠐⠦', '÷': '⠐⠌', '=': '⠐⠶', '<': '⠈⠣', '>': '⠈⠜' },
  ...{ $: '⠈⠎', '€': '⠈⠑', '£': '⠈⠇', '¥': '⠈⠽', '¢': '⠈⠉' },
  ...{ '\u0300': '⠘⠡', '\u0301': '⠘⠌', '\u0302': '⠘⠩', '\u0303': '⠘⠻', '\u0304': '⠈⠤', '\u0306': '⠈⠬', '\u0308': '⠘⠒' },
  ...{ '\u030A': '⠘⠫', '\u030C': '⠘⠬', '\u0327': '⠘⠯' },
};

/** Letters that do not decompose, as letters that have cells. */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', Æ: 'Ae', œ: 'oe', Œ: 'Oe', ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ı: 'i', þ: 'th', Þ: 'Th' },
};

/** Numbers, words in capitals, letters with their accents, spaces, and other characters. */
const PARTS =
  /(?<digits>\d(?:[\d.,]*\d)?)|(?<word>(?:[A-Z]\p{M}*){2,})|(?<letter>[A-Za-z])(?<accents>\p{M}*)|(?<blank>\s+)|(?<sign>.)/gsu;

/**
 * Returns a text in Unified English Braille, uncontracted (ICEB, The Rules of Unified English Braille, 2nd edition 2013), as characters of the block
 * Braille Patterns. Letters of other scripts, and accents that the code lacks, are not written.
 */
export function brailleOf(text: string): string {
  const plain = text.replaceAll(/[^\0-\u007F]/g, (letter) => PLAIN[letter] ?? letter).normalize('NFD');
  const cells = [...plain.matchAll(PARTS)].map(({ groups = {}, index, 0: part }) => {
    const { digits, word, letter, accents = '', blank, sign = '' } = groups;
    const next = plain[index + part.length] ?? '';
    if (digits !== undefined) return `${NUMBER}${digits.replaceAll(/./g, digitOf)}${/[a-j]/.test(next) ? LOWER : ''}`;
    if (word !== undefined) return `${CAPITAL}${CAPITAL}${lettersOf(word)}${/[a-z]/.test(next) ? CAPITALS_END : ''}`;
    if (letter !== undefined) return `${/[A-Z]/.test(letter) ? CAPITAL : ''}${lettersOf(letter + accents)}`;
    return blank === undefined ? (SIGNS[sign] ?? '') : SPACE;
  });
  return cells.join('').replaceAll(/^⠀+|⠀+$|(?<=⠀)⠀+/g, '');
}

const digitOf = (digit: string): string => SIGNS[digit] ?? LETTERS[(Number(digit) + 9) % 10]!;

/** Returns letters without regard to their case. The accents of a letter are in front of it. */
function lettersOf(text: string): string {
  return [...text.toLowerCase().matchAll(/([a-z])(\p{M}*)/gu)]
    .map(
      ([, letter = '', accents = '']) =>
        `${accents.replaceAll(/./gu, (one) => SIGNS[one] ?? '')}${LETTERS[letter.charCodeAt(0) - 97]!}`,
    )
    .join('');
}

/** Returns the raised dots of a cell, 0 to 5: the first three are the left column, from the top. */
export function dotsOf(cell: string): readonly number[] {
  const bits = cell.codePointAt(0)! - 0x28_00;
  return [0, 1, 2, 3, 4, 5].filter((dot) => bits & (1 << dot));
}

/** Sizes of braille in mm, as ISO 17049 has them: between dots, cells and lines, and the width of a dot. */
const [DOT_MM, CELL_MM, DOT_WIDTH_MM] = [2.5, 6, 1.5];
export const LINE_MM = 10;
/** Height of a line of cells with its dots, in mm. */
export const TEXT_MM = 2 * DOT_MM + DOT_WIDTH_MM;
/** Minimum distance in mm between parts that fingers are to tell apart. */
export const GAP_MM = 3;
export const MARGIN_MM = 15;
const MAX_HEADING = 2;

/** Sides of a sheet of A4 in mm. */
const [SHORT_MM, LONG_MM] = [210, 297];

/** A sheet of paper in mm, with the top of the space below its heading. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly heading: readonly string[];
}

/** Returns a sheet of A4 with a heading of at most two lines in braille. */
export function sheetOf(heading: string, side: 'upright' | 'across'): Sheet {
  const [width, height] = side === 'upright' ? [SHORT_MM, LONG_MM] : [LONG_MM, SHORT_MM];
  const lines = wrapped(brailleOf(heading), cellsIn(width - 2 * MARGIN_MM)).slice(0, MAX_HEADING);
  return { width, height, heading: lines, top: MARGIN_MM + lines.length * LINE_MM + GAP_MM };
}

/** Returns a sheet as SVG. All parts are lines; `name` is what assistive technology reads. */
export function sheetSvg({ width, height, heading }: Sheet, name: string, parts: readonly string[]): string {
  const size = `width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}"`;
  const looks = 'fill="none" stroke="#000" stroke-linecap="round" stroke-linejoin="round"';
  const title = heading.map((cells, line) => cellsAt(cells, MARGIN_MM, MARGIN_MM + line * LINE_MM));
  const text = escapeHtml(name);
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-label="${text}" ${looks}><title>${text}</title>${[...title, ...parts].join('')}</svg>`;
}

export function cellsIn(widthMm: number): number {
  return Math.max(0, Math.floor((widthMm - DOT_MM - DOT_WIDTH_MM) / CELL_MM) + 1);
}

/** Returns the width of a number of cells in mm. */
export function widthOf(cells: number): number {
  return cells === 0 ? 0 : (cells - 1) * CELL_MM + DOT_MM + DOT_WIDTH_MM;
}

/** Returns cells as dots, from the left and the top of the text. A dot is a line without length. */
export function cellsAt(cells: string, x: number, y: number): string {
  const dots = Array.from(cells).flatMap((cell, k) =>
    dotsOf(cell).map((dot) => {
      const [column, row] = [Math.floor(dot / 3), dot % 3];
      const at = (start: number, distance: number): string => short(start + DOT_WIDTH_MM / 2 + distance);
      return `M${at(x, k * CELL_MM + column * DOT_MM)},${at(y, row * DOT_MM)}h.01`;
    }),
  );
  return dots.length === 0 ? '' : `<path class="braille" stroke-width="${DOT_WIDTH_MM}" d="${dots.join('')}"/>`;
}

/** Returns a line through points, or several. */
export function lineAt(d: string, widthMm = 1): string {
  return `<path stroke-width="${widthMm}" d="${d}"/>`;
}

/** Returns the commands that lead through points, broken at missing ones. */
export function through(points: readonly { readonly x: number; readonly y: number }[]): string {
  return points
    .map(({ x, y }, k) =>
      Number.isNaN(y) ? '' : `${k === 0 || Number.isNaN(points[k - 1]!.y) ? 'M' : 'L'}${short(x)},${short(y)}`,
    )
    .join('');
}

/** Returns a text in braille, cut to a number of cells. A text without cells is written as `otherwise`. */
export function fitted(text: string, cells: number, otherwise = ''): string {
  return (brailleOf(text) || brailleOf(otherwise)).slice(0, Math.max(0, cells));
}

/** Breaks braille at spaces into lines. */
function wrapped(braille: string, cells: number): readonly string[] {
  const lines: string[] = [];
  for (const word of braille.split('⠀').filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= cells) lines[lines.length - 1] = `${last}⠀${word}`;
    else lines.push(word.slice(0, cells));
  }
  return lines;
}

/** Returns mm with two decimals. */
export function short(mm: number): string {
  return String(Math.round(mm * 100) / 100);
}
