/**
 * Returns the path of a single point, which a round line cap makes a dot. The line has a length because WebKit stretches the dots of lines
 * without length along with their image, in spite of `vector-effect: non-scaling-stroke`.
 */
export function pointPath(x: number, y: number): string {
  return `M${x},${y}h.01`;
}
