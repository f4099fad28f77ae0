import { testTasks } from './keyed-suite.js';
import { DAILY_SETS } from './keyed-sets.js';

testTasks(DAILY_SETS, { daily: true });
