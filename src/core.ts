import type { DatasetInput } from './dataset/dataset-input.js';
import type { DatasetOptions } from './dataset/check-options.js';
import { partsFrom } from './dataset/open-dataset.js';
import { openPublic, type Dataset } from './dataset/public-dataset.js';
import { type DataDescription, describeWith } from './describe/describe.js';
import { FORMAT_MODULES, NODE_MODULES } from './worker/serve/format-modules.js';
import { DATA_MODULES } from './worker/serve/modules.js';

/** Loads an optional module with the first data that needs it. */
const loadPart = /* @__PURE__ */ partsFrom({ ...DATA_MODULES, ...FORMAT_MODULES, ...NODE_MODULES });

/**
 * Loads data, finds out what its columns mean, and gives a data set to ask.
 * @throws SalesError of loading, `bad-option`, `unknown-field` for a role's column that is not there; an `AbortError`
 */
export function openDataset(input: DatasetInput, options: DatasetOptions = {}): Promise<Dataset> {
  return openPublic(input, options, loadPart);
}

/**
 * Loads data and describes it: tables, roles, open questions, valid measures and dimensions, and tags for a page. Plain data that JSON can hold.
 * @throws SalesError as `openDataset`
 */
export function describe(input: DatasetInput, options: DatasetOptions = {}): Promise<DataDescription> {
  return describeWith(openDataset, input, options);
}

export { toolsOver } from './describe/tools.js';
export { SalesError } from './util/error.js';
export { QueryResult } from './dataset/described.js';

export type { AccountLine, LineKind, MoneyKind, OtherMoney } from './catalog/account/account.js';
export type { AlternativeReading, CheckedJoin, CheckedRates, CheckedRole, CheckedTable } from './catalog/data-check.js';
export type { AppendOptions, DatasetOptions, PrepareOptions, QueryOptions } from './dataset/check-options.js';
export type { Dataset, DatasetMeasure } from './dataset/public-dataset.js';
export type { DataDescription, DescribedMeasure, DescribedQuestion } from './describe/describe.js';
export type { DescribedDimension, DescribedTag } from './describe/offers.js';
export type { Tool, ToolActs, ToolInputs, ToolSchema, ValueSchema } from './describe/tools.js';
export type { ArrowInput } from './query/result/arrow-table.js';
export type { DatasetInput, FileInput, Rows, SingleInput, TablesInput } from './dataset/dataset-input.js';
export type { Account, Catalog, DataCheck, Note, RoleChoice } from './dataset/described.js';
export type { CatalogColumn, OpenQuestion, OpenReading } from './query/catalog.js';
export type { Additivity, GoodDirection, MeasureFacts, MeasureUnit } from './query/measure.js';
export type { Calendar, PlanFacts, QueryPlan } from './query/plan.js';
export type { Scenario } from './query/scenario.js';
export type { CsvOptions } from './query/result/result.js';
export type { ResultColumn, ResultValue } from './query/result/result.js';
export type { ColumnInfo, ColumnRef, Role, ValueType } from './query/schema.js';
export type { Progress } from './query/source.js';
export type { Format } from './registry/formats.js';
export type { ErrorCode, ErrorParams, Reading } from './util/error.js';
