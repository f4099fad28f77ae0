// Made by npm run texts.
import { insightsMessages } from '../../insights.js';
import { messages as texts } from './insights.js';
import { messages as sales } from './insights-sales.js';
import { messages as time } from './insights-time.js';

export const messages = /* @__PURE__ */ insightsMessages(texts, time, sales);
