// Made from ko/spark.json by npm run texts.
import type { SparkTexts } from '../en/spark.js';

export const messages: SparkTexts = {
  direction: ({ measure, from, to }) => `${measure}: ${from}에서 ${to}까지`,
};
