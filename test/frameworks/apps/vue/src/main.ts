import 'sales-elements/define/all.js';
import type {} from 'sales-elements/types/vue';
import { createApp } from 'vue';
import App from './App.vue';

createApp(App).mount('#app');
