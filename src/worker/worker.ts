import { serve } from './serve/handler.js';

declare const self: DedicatedWorkerGlobalScope;

serve(self);
