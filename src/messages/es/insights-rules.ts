import type { RuleName } from '../insights-facts.js';
import type { RuleWords } from '../insights-rules.js';

/** The rules in Spanish. */
export const rules: Readonly<Record<RuleName, RuleWords>> = {
  'find-cause': {
    when: 'claramente menos de lo esperado',
    then: 'buscar primero la causa',
    todo: 'Mostrarlo en la página y ver dónde y cuándo empezó: un precio, un estante vacío, una campaña que terminó, un cliente perdido. Actuar solo sobre esa causa.',
  },
  'repeat-success': {
    when: 'claramente más de lo esperado',
    then: 'averiguar qué funcionó y repetirlo',
    todo: 'Mostrarlo en la página y ver dónde y cuándo empezó. Preguntar a quienes lo hicieron qué fue distinto, y planearlo para los demás.',
  },
  help: {
    when: 'por detrás de su propio pasado y de sus semejantes',
    then: 'ayudar donde se queda atrás',
    todo: 'Comparar surtido, precios y personal con los mejores. Acordar un paso y volver a mirar tras el próximo período.',
  },
  renew: {
    when: 'en descenso durante muchos períodos, no solo uno',
    then: 'renovarlo o dejarlo agotarse',
    todo: 'Decidir con compras: una versión nueva, otro precio o no reponer. Mantener pocas existencias hasta entonces.',
  },
  protect: {
    when: 'unos pocos hacen casi todo',
    then: 'cuidar a esos pocos y ampliar la base',
    todo: 'Dar a cada uno de ellos una persona de contacto fija. Planear cómo ganar a los siguientes, para que perder uno no duela.',
  },
  loyalty: {
    when: 'muchos ingresos y poca fidelidad',
    then: 'oferta de fidelización',
    todo: 'Ofrecer una razón para volver poco después del primer pedido: un vale, un precio fijo, un recordatorio. Medir quién vuelve.',
  },
  'second-order': {
    when: 'los clientes conocidos piden por más que los nuevos',
    then: 'ganar el segundo pedido',
    todo: 'Invertir en el segundo pedido de los clientes nuevos antes que en el primero de otros: darles la bienvenida y proponer lo que va con su compra.',
  },
  'cross-sell': {
    when: 'los clientes conocidos piden por menos que los nuevos',
    then: 'vender más a quienes ya conocen la casa',
    todo: 'Proponer lo que va con pedidos anteriores, y ofrecer envío gratis desde un poco más que su importe habitual.',
  },
  'cap-discount': {
    when: 'ventas con descuento que pierden dinero',
    then: 'limitar el descuento',
    todo: 'Permitir esos descuentos solo con motivo y aprobación. Probar antes uno menor: debe vender lo bastante más para pagarse.',
  },
  'check-returns': {
    when: 'más devoluciones que en el resto',
    then: 'averiguar por qué se devuelve',
    todo: 'Leer los motivos de las últimas devoluciones. Revisar descripción, embalaje y proveedor, y corregir el motivo más frecuente.',
  },
  'stock-up': {
    when: 'se acerca un período fuerte',
    then: 'pedir existencias y planear personal a tiempo',
    todo: 'Pedir para el importe esperado, con el extremo superior como reserva. Empezar las campañas antes, no durante.',
  },
  'fill-gap': {
    when: 'se acerca un período flojo',
    then: 'contener los costes, o llenarlo a propósito',
    todo: 'Pedir menos y poner ahí las vacaciones, o una campaña propia. No tomar el bajón por un fracaso.',
  },
  bundle: {
    when: 'se compran juntos mucho más que por azar, con beneficio',
    then: 'ofrecerlos como lote',
    todo: 'Colocarlos juntos, proponer el segundo con el primero y probar un lote con un pequeño descuento durante un mes.',
  },
  'win-back': {
    when: 'clientes valiosos, callados más tiempo de lo habitual en ellos',
    then: 'recuperarlos',
    todo: 'Llamar en persona al primero de la lista. Escribir a los demás con una oferta que vaya con lo que compraron.',
  },
  call: {
    when: 'una cuenta clave que ha dejado de pedir',
    then: 'recuperarla',
    todo: 'Llame usted mismo al cliente y pregunte qué ha cambiado. Ofrezca primero una solución y, por último, un descuento.',
  },
};
