import type { ConformanceCase } from './check-case.js';
import { CLOCKS, INSTANTS } from './tables.js';

/** Instants in several time zones, about changes of daylight saving, and wall-clock times. */
export const ZONE_CASES: readonly ConformanceCase[] = [
  ...(
    [
      [
        'UTC',
        [
          ['2013-03-30', 3],
          ['2013-03-31', 12],
          ['2013-10-27', 48],
          ['2013-12-31', 64],
        ],
      ],
      [
        'Europe/Berlin',
        [
          ['2013-03-30', 1],
          ['2013-03-31', 14],
          ['2013-10-27', 48],
          ['2014-01-01', 64],
        ],
      ],
      [
        'America/New_York',
        [
          ['2013-03-30', 15],
          ['2013-10-26', 48],
          ['2013-12-31', 64],
        ],
      ],
      [
        'Asia/Kathmandu',
        [
          ['2013-03-31', 15],
          ['2013-10-27', 48],
          ['2014-01-01', 64],
        ],
      ],
    ] as const
  ).map(([timeZone, rows]): ConformanceCase => ({
    title: `instants are binned by the days of ${timeZone}`,
    table: INSTANTS,
    options: { timeZone },
    query: { measures: ['revenue'], by: ['day(date)'] },
    columns: ['day(date)', 'revenue'],
    rows,
  })),
  {
    title: 'hours are those of the zone: one is skipped in spring, one comes twice in autumn',
    table: INSTANTS,
    options: { timeZone: 'Europe/Berlin' },
    query: { measures: ['revenue'], by: ['hour(date)'] },
    columns: ['hour(date)', 'revenue'],
    rows: [
      [0, 66],
      [1, 4],
      [2, 48],
      [3, 8],
      [23, 1],
    ],
  },
  {
    title: 'years of instants turn at midnight of the zone',
    table: INSTANTS,
    options: { timeZone: 'Europe/Berlin' },
    query: { measures: ['revenue'], by: ['year(date)', 'weekday(date)'] },
    columns: ['year(date)', 'weekday(date)', 'revenue'],
    rows: [
      ['2013-01-01', 6, 1],
      ['2013-01-01', 7, 62],
      ['2014-01-01', 3, 64],
    ],
  },
  {
    title: 'wall-clock times never move',
    table: CLOCKS,
    options: { timeZone: 'Europe/Berlin' },
    query: { measures: ['revenue'], by: ['day(date)', 'hour(date)'] },
    columns: ['day(date)', 'hour(date)', 'revenue'],
    rows: [
      ['2013-03-31', 2, 1],
      ['2013-03-31', 23, 2],
      ['2013-04-01', 0, 4],
    ],
  },
  {
    title: 'datetimes as keys are ISO texts, instants with Z',
    table: INSTANTS,
    query: { measures: ['revenue'], by: ['date'], where: 'date: 2013-12' },
    columns: ['date', 'revenue'],
    rows: [['2013-12-31T23:30:00Z', 64]],
  },
  {
    title: 'wall-clock keys are ISO texts without Z',
    table: CLOCKS,
    query: { measures: ['revenue'], by: ['date'], where: 'date: 2013-04' },
    columns: ['date', 'revenue'],
    rows: [['2013-04-01T00:00:00', 4]],
  },
];
