export { openDataset } from './dataset/open-dataset.js';
export { SalesError } from './util/error.js';
export { QueryResult } from './query/result.js';

export type { DatasetOptions } from './dataset/open-dataset.js';
export type { Dataset, QueryOptions } from './dataset/public-dataset.js';
export type { ArrowInput, DatasetInput, FileInput, Rows, SingleInput } from './dataset/dataset-input.js';
export type { Catalog, CatalogColumn, RoleChoice } from './query/catalog.js';
export type { Calendar, PlanFacts, QueryPlan } from './query/plan.js';
export type { CsvOptions, ResultColumn, ResultValue } from './query/result.js';
export type { ColumnInfo, ColumnRef, Format, Note, Role, ValueType } from './query/schema.js';
export type { Progress } from './query/source.js';
export type { ErrorCode, ErrorParams } from './util/error.js';
