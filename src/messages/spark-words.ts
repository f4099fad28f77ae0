/** What a sparkline says of itself and its points, in English. */
export const sparkWords = {
  course: (measure: string, from: string, to: string): string => `${measure} from ${from} to ${to}`,
  pointSummary: (bin: string, value: string, versus: string | undefined): string =>
    `${bin}: ${value}${versus === undefined ? '' : `, ${versus}`}`,
};
