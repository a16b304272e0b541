/** Asking in Spanish. */
import type { AskLanguage } from './types.ts';

export const ES: AskLanguage = {
  kinds: [
    [/^(?:a |de |por |con |para )?qui[ée]n(?:es)?\b/, 'person'],
    [/^qu[ée] (?:porcentaje|parte|proporción)\b/, 'share'],
    [
      /^cu[áa]nto (?:dinero )?(?:(?:ha|han|va a|había|iba a|debía) )?(?:c[uo]e?st|val|pag)|^qu[ée] (?:precio|coste) tiene\b|^cu[áa]l (?:es|fue) el (?:precio|coste)\b/,
      'money',
    ],
    [/^cu[áa]ntos años (?:tiene|tenía|cumpl)/, 'age'],
    [/^(?:durante |desde hace )?cu[áa]nto (?:tiempo|dur)/, 'length'],
    [/^(?:a |de |en |por )?cu[áa]nt[oa]s?\b/, 'number'],
    [
      /^(?:desde |hasta |a partir de )?cu[áa]ndo\b|^(?:en )?qu[ée] (?:año|día|fecha|mes)\b|^a qu[ée] hora\b/,
      'time',
    ],
    [/^(?:de |a|hacia )?d[óo]nde\b|^en qu[ée] (?:ciudad|país|lugar)\b/, 'place'],
    [/^por ?qu[ée](?!\p{L})/u, 'reason'],
    [/^c[óo]mo se llama/, 'name'],
    [/^c[óo]mo\b/, 'manner'],
    [/^qu[ée] (?:pas[óo]|ocurri[óo]|sucedi[óo]|ha pasado)/, 'event'],
    [/^(?:a |de |en |por )?(?:cu[áa]l(?:es)?|qu[ée])(?!\p{L})/u, 'name'],
  ],
  counted: /(?:cu[áa]nt[oa]s|qu[ée]) (?:nuev\p{L}+ |grand\p{L}* )?(\p{L}{3,40})/u,
  asking: 'quien quienes que cual cuales cuando donde como cuanto cuanta cuantos cuantas',
  who: 'quien quienes',
  be: 'es son era eran fue fueron sera seran esta estan estaba',
  help: 'ha han habia habian va van debe deben puede pueden podra',
  article: 'el la los las un una unos unas del al',
  ends: 'en sobre para por con contra durante desde antes despues sin hacia segun tras hasta',
  changing: 'adjunto adjunta antiguo antigua ex vice exalcalde',
  says: 'dijo dice declaro afirmo anuncio explico conto aseguro resumio advirtio respondio denuncio senalo',
  verbs: `quem gan compr condenad conden anunci empez termin dur trabaj vot mat dispar rob detuv desaloj evacu retras pag
manifest particip lleg reemplaz inaugur fund acus abandon fich`,
  endings: 'a an o on aron ado ada ados adas ara aran aba aban ar ando e en acion o',
  groups: `cerrar cierra cierran cerro cerraron cerrado cerrada cerrara cierre|abrir abre abren abrio abierto abierta abrira apertura inaugurar inauguro inauguracion
morir muere mueren murio murieron muerto muertos muerta muertas fallecer fallecio fallecidos|costar cuesta cuestan costo costado costara coste costara precio
empezar empieza empiezan empezo empezara empezaran empezado comenzar comienza comenzo inicio|vender vende vendio vendido venta|perder pierde perdio perdido
perdieron|construir construye construyo construido construida construccion|elegir elige eligio elegido elegida eleccion elecciones|dimitir dimitio dimision
herir herido heridos herida heridas|incendio fuego incendios|alcalde alcaldesa|tener tiene tienen tenia tuvo|condenar condenado condenada condeno condena
vencer vence vencio ganador ganadora victoria ganar gano|retraso retrasar retraso retrasado|detener detenido detenida detuvo arresto arrestado`,
  near: `cerrar cierre|dirigir preside presidenta presidente|costar coste precio|incendio fuego|morir fallecer|herir herido|dejar abandonar dimitir|prohibir prohibicion
robo robar|exigir pedir reclamar|accidente choque|alumno estudiante nino|vivienda casa piso|habitante vecino|subir aumentar|bajar caer reducir|agricultor campesino
tribunal juez sentencia|visitante espectador|trabajo empleo puesto|pagar financiar|encontrar descubrir|abrir estrenar inaugurar|profesor docente
empresa constructora compania|ayuda subvencion`,
  time: `enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|lunes|martes|miércoles|jueves|viernes
|sábado|domingo|ayer|mañana|hoy|primavera|verano|otoño|invierno|Navidad`,
  lengths: 'segundos?|minutos?|horas?|días?|semanas?|mes(?:es)?|años?|siglos?',
  reason: `porque|debido a|se deben? a|a causa de|por culpa de|ya que|puesto que|por haber|gracias a|motivos?|razón|razones|por falta de|a raíz de`,
  place:
    '(?:en|a|de|hacia|desde|cerca de|junto a) (?:el |la |los |las )?\\p{Lu}\\p{L}+|en (?:el|la|los|las|un|una) \\p{L}+',
  age: '\\d{1,3} años',
  share: 'por ciento|mitad|tercio|cuarta parte',
};
