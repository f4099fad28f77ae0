import 'sales-elements/define/all.js';
