/** `array` with room for `capacity` numbers, new ones being `fill`; the same array where it has it already. */
export function grown<Numbers extends Float64Array | Int32Array | Uint8Array>(
  array: Numbers,
  capacity: number,
  fill = 0,
): Numbers {
  if (capacity <= array.length) return array;
  const Type = array.constructor as new (length: number) => Numbers;
  const larger = new Type(capacity);
  larger.set(array);
  if (fill !== 0) larger.fill(fill, array.length);
  return larger;
}

/** The numbers that stand at `places`. */
export function picked(numbers: Float64Array, places: Int32Array): Float64Array {
  const found = new Float64Array(places.length);
  for (let i = 0; i < places.length; i++) found[i] = numbers[places[i]!]!;
  return found;
}
