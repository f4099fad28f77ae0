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
