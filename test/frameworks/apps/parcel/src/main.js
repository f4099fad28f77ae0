import './sales-elements.js';
import 'sales-elements/define/all.js';
