// @release: large files, in minutes; eighteen-tasks.browser.ts does the same tasks over a small set
import { testTasks } from './keyed-suite.js';
import { OTHER_SETS } from './keyed-sets.js';

testTasks(OTHER_SETS);
