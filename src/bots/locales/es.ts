/** The bot's words in Spanish. */
import type { ChatWords } from './types.ts';

export const es: ChatWords = {
  commands: {
    now: 'publicar un resumen ahora, sin lo ya contado',
    setup: 'elegir fuentes, días y hora para este canal',
    'sources list': 'ver las fuentes y su estado',
    'sources add': 'añadir una fuente',
    'sources remove': 'quitar una fuente',
    pause: 'no publicar resúmenes hasta que se reanuden',
    resume: 'volver a publicar resúmenes',
    status: 'cuándo llega el próximo resumen y qué falla',
    help: 'qué sabe hacer el bot',
    ask: 'hacer una pregunta sobre los artículos',
  },
  helpFirst:
    'Leo las fuentes de este canal y publico un resumen. Cada cita figura palabra por palabra en el artículo al que enlaza.',
  helpLast:
    'Responda en el hilo de un resumen para preguntar sobre él; empiece con un número («2: ¿quién paga?») para referirse a esa noticia.',
  noSources: 'Este canal aún no tiene fuentes. Elija algunas con {setup}.',
  nothingToPause: 'Aquí no hay ningún resumen que pausar.',
  nothingToResume: 'Aquí no hay ningún resumen que reanudar.',
  paused: 'En pausa. No llegará ningún resumen hasta {resume}.',
  refused: 'Solo quien configuró este resumen, o un administrador, puede cambiarlo.',
  tooMany:
    'Ha sido mucho de una vez. Vuelva a intentarlo en {n} segundo.|Ha sido mucho de una vez. Vuelva a intentarlo en {n} segundos.',
  wrong: 'Algo ha salido mal. Está en el registro como {id}.',
};
