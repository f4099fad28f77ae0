export { unpacker } from '../table/unpack.js';
