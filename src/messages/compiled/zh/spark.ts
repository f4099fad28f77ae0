// Made from zh/spark.json by npm run texts.
import type { SparkTexts } from '../en/spark.js';

export const messages: SparkTexts = {
  direction: ({ measure, from, to }) => `${measure}从${from}到${to}`,
};
