export { tableGridStyles } from '../base/card/table-grid.js';
export { manyModel } from './model/many-model.js';
export { manyStyles } from './many-table.styles.js';
export { ManyTable } from './many-table.js';
