import { wordsOf } from '../names/names.js';

/** Words of columns about something else than an amount. */
const NOT_AMOUNT =
  /(?<!\p{L})(?:id|no|nr|date|datum|fecha|data|time|reason|status|count|quantity|qty|units?|items?|rate|percent|menge|anzahl|cantidad|quantidade|quantite|fees?|tax|taxes|shipping|days|dato|antall?|pvm|paiva|tila|syy|stav|duvod|pocet|כמות|תאריך|מספר|सख्या|दिनाक|तारीख|तिथि|मात्रा)(?![\p{L}\p{M}])|numero/u;

/** Refunds with or without taxes are amounts, and not taxes. */
const TAXED = /(?<!\p{L})(?:ex|excl|excluding|inc|incl|including|with|without|before|after) tax(?:es)?(?!\p{L})/u;

/** False for the name of a column next to an amount that was given back, such as its date or its tax. */
export function isAmountGivenBack(name: string): boolean {
  return !NOT_AMOUNT.test(wordsOf(name).join(' ').replace(TAXED, ''));
}
