// Runs before each test file, so that errors of inner modules have their English messages, as they have where they leave the library.
import { englishError } from '../src/messages/english.js';
import { setErrorWording } from '../src/util/error.js';

setErrorWording(englishError);
