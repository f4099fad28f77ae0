export { openRemote } from '../../dataset/remote/remote-dataset.js';
