/** Beginnings of month names, January first, in English, German, French, Spanish, Portuguese, Italian and Dutch, without accents. */
const MONTHS: readonly string[] = [
  'jan ene gen janv januar januari janvier enero janeiro gennaio january jän jaen',
  'feb fev fevr febr februar februari fevrier febrero fevereiro febbraio february',
  'mar mrz marz maerz mars marzo marco maart mrt march',
  'apr avr abr april avril abril aprile',
  'may mai mei mag maj maio mayo maggio',
  'jun juin giu juni junio junho giugno june',
  'jul juil lug juli julio julho luglio juillet july',
  'aug aou aout ago agosto august augustus',
  'sep sept set september septembre septiembre setembro settembre',
  'oct okt out ott october oktober octobre octubre outubro ottobre',
  'nov november novembre noviembre novembro',
  'dec dez dic december dezember decembre diciembre dezembro dicembre',
];

/** The month, 1 to 12, that a name or its usual short form stands for. */
export function monthOf(name: string): number | undefined {
  const bare = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const index = MONTHS.findIndex((names) => names.split(' ').includes(bare));
  return index < 0 ? undefined : index + 1;
}
