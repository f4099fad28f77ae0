import { executeServerCommand } from '@web/test-runner-commands';

/** A picture’s pixels: red, green, blue and opacity of each, 0 … 255. */
export type Pixels = Pick<ImageData, 'width' | 'height' | 'data'>;

/** The pixels of a picture that an address holds; `scale` draws it so many times as large. */
export async function pixelsOf(src: string, scale = 1): Promise<Pixels> {
  const image = new Image();
  image.src = src;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  const pen = canvas.getContext('2d')!;
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}

/** What a part of the page looks like on the screen. */
export async function screenOf(element: Element): Promise<Pixels> {
  const { x, y, width, height } = element.getBoundingClientRect();
  const clip = { x: x + scrollX, y: y + scrollY, width: Math.floor(width), height: Math.floor(height) };
  return pixelsOf(`data:image/png;base64,${await executeServerCommand<string, typeof clip>('screenshot', clip)}`);
}

/** By how much the mean of a square of pixels may differ in a colour, 0 … 255: edges of letters are smoothed in more than one way. */
const NEAR = 40;

/**
 * The share of two pictures that does not look alike: of squares of `size` pixels, those whose mean colours differ. Compared where both have pixels.
 */
export function unlike(one: Pixels, other: Pixels, size = 3): number {
  const [columns, rows] = [one.width, one.height].map((px, k) =>
    Math.floor(Math.min(px, k === 0 ? other.width : other.height) / size),
  ) as [number, number];
  let count = 0;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const [a, b] = [one, other].map((pixels) => meanOf(pixels, { x: column * size, y: row * size, size }));
      if (a!.some((value, channel) => Math.abs(value - b![channel]!) > NEAR)) count++;
    }
  return count / (columns * rows);
}

function meanOf(
  { data, width }: Pixels,
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
): readonly number[] {
  const sum = [0, 0, 0];
  for (let row = y; row < y + size; row++)
    for (let column = x; column < x + size; column++)
      for (const channel of [0, 1, 2]) sum[channel]! += data[(row * width + column) * 4 + channel]!;
  return sum.map((value) => value / (size * size));
}
