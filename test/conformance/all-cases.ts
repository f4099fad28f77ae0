import { BIN_CASES } from './cases-bins.js';
import { CALENDAR_CASES } from './cases-calendar.js';
import { COMPARE_CASES } from './cases-compare.js';
import { COVERAGE_CASES } from './cases-coverage.js';
import { DIMENSION_CASES } from './cases-dimensions.js';
import { ERROR_CASES } from './cases-errors.js';
import { EXPRESSION_CASES } from './cases-expressions.js';
import { FACT_CASES } from './cases-facts.js';
import { JOIN_CASES } from './cases-joins.js';
import { LEVEL_CASES } from './cases-levels.js';
import { MEASURE_CASES } from './cases-measures.js';
import { MEMBER_CASES } from './cases-members.js';
import { ORDER_CASES } from './cases-order.js';
import { RETAIL_CASES } from './cases-retail.js';
import { RETENTION_CASES } from './cases-retention.js';
import { SCENARIO_CASES } from './cases-scenario.js';
import { WHERE_CASES } from './cases-where.js';
import { ZONE_CASES } from './cases-zones.js';
import type { ConformanceCase } from './check-case.js';

/** Every case by its theme, for a runner in Node, in a browser, or on another engine. */
export const CONFORMANCE_CASES: Readonly<Record<string, readonly ConformanceCase[]>> = {
  measures: MEASURE_CASES,
  expressions: EXPRESSION_CASES,
  dimensions: DIMENSION_CASES,
  zones: ZONE_CASES,
  order: ORDER_CASES,
  where: WHERE_CASES,
  compare: COMPARE_CASES,
  members: MEMBER_CASES,
  coverage: COVERAGE_CASES,
  bins: BIN_CASES,
  retail: RETAIL_CASES,
  retention: RETENTION_CASES,
  levels: LEVEL_CASES,
  scenario: SCENARIO_CASES,
  calendar: CALENDAR_CASES,
  joins: JOIN_CASES,
  facts: FACT_CASES,
  errors: ERROR_CASES,
};
