import { serve } from './handler.js';

declare const self: DedicatedWorkerGlobalScope;

serve(self);
