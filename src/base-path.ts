export { setBasePath, setWorkerFactory } from './client/client.js';
