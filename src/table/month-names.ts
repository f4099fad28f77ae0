/**
 * Month names and their usual short forms, January first, without accents: English, German, French, Spanish, Portuguese, Italian, Dutch,
 * Swedish, Danish, Norwegian, Polish, Czech, Turkish and Russian.
 */
const MONTHS: readonly string[] = [
  'jan ene gen janv januar januari janvier enero janeiro gennaio january jaen sty styczen stycznia leden ledna oca ocak янв январь января',
  'feb fev fevr febr februar februari fevrier febrero fevereiro febbraio february lut luty lutego unor unora sub subat фев февраль февраля',
  'mar mrz marz maerz mars marzo marco maart mrt march marts marzec marca brezen brezna mart мар март марта',
  'apr avr abr april avril abril aprile kwi kwiecien kwietnia duben dubna nis nisan апр апрель апреля',
  'may mai mei mag maj maio mayo maggio maja kveten kvetna mayıs маи мая',
  'jun juin giu juni junio junho giugno june cze czerwiec czerwca cerven cervna haz haziran июн июнь июня',
  'jul juil lug juli julio julho luglio juillet july lip lipiec lipca cervenec cervence tem temmuz июл июль июля',
  'aug aou aout ago agosto august augusti augustus sie sierpien sierpnia srpen srpna agu agustos авг август августа',
  'sep sept set september septembre septiembre setembro settembre wrz wrzesien wrzesnia zari eyl eylul сен сент сентябрь сентября',
  'oct okt out ott october oktober octobre octubre outubro ottobre paz pazdziernik pazdziernika rijen rijna eki ekim окт октябрь октября',
  'nov november novembre noviembre novembro lis listopad listopada listopadu kas kasım ноя нояб ноябрь ноября',
  'dec dez dic des dicembre december dezember decembre diciembre dezembro desember gru grudzien grudnia prosinec prosince ara aralık дек декабрь декабря',
];

const MONTH_OF = /* @__PURE__ */ new Map(
  /* @__PURE__ */ MONTHS.flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);

/** The month, 1 to 12, that a name or its usual short form stands for. */
export function monthOf(name: string): number | undefined {
  return MONTH_OF.get(name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
}
