// Made from it/spark.json by npm run texts.
import type { SparkTexts } from '../en/spark.js';

export const messages: SparkTexts = {
  direction: ({ measure, from, to }) => `${measure} da ${from} a ${to}`,
};
