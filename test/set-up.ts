// Runs before each test file: errors of inner modules have their English messages, as they have where they leave the library, and all languages are loaded.
import { setPeriods } from '../src/format/date.js';
import { PERIODS } from '../src/messages/compiled/periods.js';
import { englishError } from '../src/messages/english.js';
import { setErrorWording } from '../src/util/error.js';

setErrorWording(englishError);
setPeriods(PERIODS);
