// Made from en/spark.json by npm run texts.

export const sparkTexts = {
  direction: ({
    measure,
    from,
    to,
  }: {
    readonly measure: string | number;
    readonly from: string | number;
    readonly to: string | number;
  }): string => `${measure} from ${from} to ${to}`,
};

export type SparkTexts = typeof sparkTexts;
