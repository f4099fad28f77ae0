// Made from es/insights.json by npm run texts.
import { grammar } from '../../es/grammar.js';
import type { InsightsTexts } from '../en/insights.js';

export const messages: InsightsTexts = {
  rows: 'Filas',
  customers: {
    new: 'Clientes nuevos',
    repeat: 'Clientes recurrentes',
  },
  pictured: {
    current: 'Este periodo',
    earlier: 'Un año antes',
    all: 'Todos los pedidos',
  },
  sentence: ({ period, n }) => `${period}${n === 1 ? '' : ', lo más importante primero'}`,
  nothing: ({ period }) => `Nada inusual: ${period}.`,
  looked: ({ names }) => `Comprobado: ${names}.`,
  lacking: ({ names }) => `No es posible con estos datos: ${names}.`,
  failed: ({ names }) => `No se pudo comprobar: ${names}.`,
  awaited: 'Comprobando más…',
  tones: {
    good: 'Buena noticia',
    bad: 'Requiere atención',
    neutral: 'Conviene saberlo',
  },
  stake: ({ isGood, amount }) => (isGood ? `Impacto: ${amount}` : `${amount} en riesgo`),
  basis: ({ of, n, shown }) =>
    of === 'rows'
      ? grammar.plural(n) === 'one'
        ? `${shown} fila`
        : `${shown} filas`
      : of === 'orders'
        ? grammar.plural(n) === 'one'
          ? `${shown} pedido`
          : `${shown} pedidos`
        : of === 'customers'
          ? grammar.plural(n) === 'one'
            ? `${shown} cliente`
            : `${shown} clientes`
          : of === 'periods'
            ? grammar.plural(n) === 'one'
              ? `${shown} periodo`
              : `${shown} periodos`
            : grammar.plural(n) === 'one'
              ? `${shown} valor`
              : `${shown} valores`,
  rare: ({ count }) => `ocurriría por azar menos de 1 vez de cada ${count}`,
  often: ({ count }) => `ocurriría por azar unas ${count} veces de cada 100`,
  exact: 'recuento exacto, no una estimación',
  show: 'Filtrar página',
  shown: 'Página filtrada',
  showTip: ({ clause }) => `Filtra la página: ${clause}`,
  todo: 'Qué hacer',
  how: 'Cómo se calcula',
  rule: ({ when, then }) => `${when} → ${then}`,
  alike: ({ shown, kind, amount }) => `${shown} ${kind} con el mismo problema, ${amount} en total`,
  kinds: ({ field }) =>
    field === 'region'
      ? 'regiones'
      : field === 'category'
        ? 'categorías'
        : field === 'subcategory'
          ? 'subcategorías'
          : field === 'product'
            ? 'productos'
            : field === 'customer'
              ? 'clientes'
              : field === 'channel'
                ? 'canales'
                : field === 'segment'
                  ? 'segmentos'
                  : field === 'country'
                    ? 'países'
                    : field === 'continent'
                      ? 'continentes'
                      : field === 'state'
                        ? 'estados'
                        : field === 'city'
                          ? 'ciudades'
                          : field === 'store'
                            ? 'tiendas'
                            : field === 'seller'
                              ? 'vendedores'
                              : field === 'promotion'
                                ? 'promociones'
                                : field === 'gender'
                                  ? 'género'
                                  : `valores de ${field}`,
  more: ({ n, shown }) => `Mostrar ${grammar.plural(n) === 'one' ? `${shown} hallazgo más` : `${shown} hallazgos más`}`,
  fewer: 'Mostrar menos',
  terms: {
    rule: 'Regla',
    met: 'En este caso',
    all: 'En total',
    period: 'Periodo',
    against: 'Comparado con',
    basis: 'Basado en',
    certainty: 'Certeza',
    stake: 'Importe',
    filter: 'Filtro',
    finding: 'Hallazgo',
    topic: 'Tema',
    tone: 'Tipo',
    looked: 'Comprobado',
    lacking: 'No está en los datos',
    failed: 'Sin comprobar',
    rank: 'Clasificación',
  },
  rank: 'Ordenados por efecto en el beneficio × certeza; lo que solo conviene saber va al final. Los hallazgos sobre las mismas ventas aparecen una sola vez. Por tema, se espera como máximo 1 falsa alarma de cada 20 (Benjamini–Hochberg). Los demasiado pequeños para actuar no se muestran.',
  picture: {
    line: ({ measure, from, to }) => `${measure} de ${from} a ${to}`,
    bars: ({ names }) => `Barras: ${names}`,
  },
  story: {
    start: 'Ver como historia',
    back: 'Atrás',
    next: 'Siguiente',
    leave: 'Salir de la historia',
    place: ({ k, n }) => `${k} de ${n}`,
    spoken: ({ place, head, clause }) =>
      `Hallazgo ${place}: ${head}.${clause === undefined || clause === '' ? '' : ` Página filtrada por ${clause}.`}`,
    follows: ({ clause }) => `Página filtrada por ${clause}`,
    whole: 'Afecta a toda la página',
    left: 'Se han restablecido los filtros anteriores.',
    copy: 'Copiar enlace',
    copied: 'Enlace copiado',
    notCopied: 'No se pudo copiar el enlace. Cópielo aquí:',
    link: 'Enlace a este paso',
    lost: 'El hallazgo del enlace ya no está vigente. Estos son los actuales.',
    role: 'historia',
    keys: 'Use las flechas para avanzar y retroceder, Inicio y Fin para ir a los extremos, Esc para salir.',
  },
  chosen: ({ clause }) => `Página filtrada por ${clause}.`,
  cleared: 'Filtro eliminado.',
  parts: {
    unit: ({ grain }) =>
      grain === 'day'
        ? 'día'
        : grain === 'week'
          ? 'semana'
          : grain === 'month'
            ? 'mes'
            : grain === 'quarter'
              ? 'trimestre'
              : 'año',
    units: ({ grain }) =>
      grain === 'day'
        ? 'días'
        : grain === 'week'
          ? 'semanas'
          : grain === 'month'
            ? 'meses'
            : grain === 'quarter'
              ? 'trimestres'
              : 'años',
    span: ({ grain, n, shown }) =>
      grain === 'day'
        ? grammar.plural(n) === 'one'
          ? `${shown} día`
          : `${shown} días`
        : grain === 'week'
          ? grammar.plural(n) === 'one'
            ? `${shown} semana`
            : `${shown} semanas`
          : grain === 'month'
            ? grammar.plural(n) === 'one'
              ? `${shown} mes`
              : `${shown} meses`
            : grain === 'quarter'
              ? grammar.plural(n) === 'one'
                ? `${shown} trimestre`
                : `${shown} trimestres`
              : grammar.plural(n) === 'one'
                ? `${shown} año`
                : `${shown} años`,
    pair: ({ other, name }) => (other === undefined || other === '' ? `${name}` : `${name} (${other})`),
    earlier: ({ before, against }) => `${before}${!against ? ' antes' : ` (${against})`}`,
    band: ({ range, from, to }) =>
      range === undefined || range === ''
        ? from === undefined || from === ''
          ? `hasta el ${to}`
          : `del ${from} o más`
        : `del ${range}`,
  },
  rules: {
    'find-cause': {
      when: 'muy por debajo de lo esperado',
      then: 'buscar primero la causa',
      todo: 'Filtre la página y vea dónde y cuándo empezó: un cambio de precio, una rotura de stock, una campaña que terminó, un cliente perdido. Actúe solo sobre esa causa.',
    },
    'repeat-success': {
      when: 'muy por encima de lo esperado',
      then: 'averiguar qué funcionó y repetirlo',
      todo: 'Filtre la página y vea dónde y cuándo empezó. Pregunte al equipo qué hizo de forma distinta y planifíquelo en otros sitios.',
    },
    help: {
      when: 'por debajo del año anterior y por detrás de sus comparables',
      then: 'ayudarle a recuperar terreno',
      todo: 'Compare surtido, precios y personal con el mejor de sus comparables. Acuerde un paso y vuelva a comprobarlo tras el próximo periodo.',
    },
    renew: {
      when: 'en descenso durante muchos periodos, no solo uno',
      then: 'renovarlo o retirarlo',
      todo: 'Decida con compras: una versión nueva, otro precio o no reponer. Mantenga pocas existencias hasta entonces.',
    },
    protect: {
      when: 'unos pocos representan la mayor parte',
      then: 'proteger las cuentas clave y ampliar la base',
      todo: 'Asigne a cada uno una persona de contacto. Planifique cómo ganar a los siguientes, para depender menos de cada uno.',
    },
    loyalty: {
      when: 'ingresos altos y baja retención',
      then: 'oferta de fidelización',
      todo: 'Dé a los clientes una razón para volver a comprar poco después del primer pedido: un vale, un precio fijo, un recordatorio. Mida cuántos lo hacen.',
    },
    'second-order': {
      when: 'los clientes recurrentes gastan más por pedido que los nuevos',
      then: 'ganar el segundo pedido',
      todo: 'Invierta en el segundo pedido de los clientes nuevos antes que en más primeros pedidos: deles la bienvenida y proponga lo que combina con su compra.',
    },
    'cross-sell': {
      when: 'los clientes recurrentes gastan menos por pedido que los nuevos',
      then: 'venta cruzada a clientes recurrentes',
      todo: 'Proponga lo que combina con pedidos anteriores y ofrezca envío gratis a partir de algo más que su importe habitual.',
    },
    'cap-discount': {
      when: 'ventas con descuento que pierden dinero',
      then: 'limitar el descuento',
      todo: 'Permita esos descuentos solo con motivo y aprobación. Pruebe antes uno menor: debe generar ventas adicionales suficientes para ser rentable.',
    },
    'check-returns': {
      when: 'más devoluciones que en el resto',
      then: 'averiguar por qué se devuelve',
      todo: 'Lea los motivos de las últimas devoluciones. Revise descripción, embalaje y proveedor, y corrija el motivo más frecuente.',
    },
    'stock-up': {
      when: 'se acerca un periodo fuerte',
      then: 'pedir existencias y planificar el personal a tiempo',
      todo: 'Pida para el importe esperado, con el extremo superior como reserva. Empiece las campañas antes del pico, no durante.',
    },
    'fill-gap': {
      when: 'se acerca un periodo flojo',
      then: 'contener los costes o planificar una campaña',
      todo: 'Haga menos pedidos y programe las vacaciones en ese periodo, o lance una campaña. Un bajón así no es un fracaso.',
    },
    bundle: {
      when: 'comprados juntos mucho más a menudo que por azar, con beneficio',
      then: 'ofrecerlos como lote',
      todo: 'Colóquelos juntos, proponga el segundo artículo al comprar el primero y pruebe durante un mes un lote con un pequeño descuento.',
    },
    'win-back': {
      when: 'clientes valiosos, inactivos más tiempo de lo habitual',
      then: 'recuperarlos',
      todo: 'Llame en persona al primer cliente de la lista. Escriba a los demás con una oferta acorde con lo que compraron.',
    },
    call: {
      when: 'una cuenta clave que ha dejado de pedir',
      then: 'recuperarla',
      todo: 'Llame usted mismo al cliente y pregunte qué ha cambiado. Ofrezca primero una solución y, por último, un descuento.',
    },
  },
};
