/** Spanish: what denies, limits, counts and turns around. */
import type { GateLanguage } from './types.ts';

export const es: GateLanguage = {
  code: 'es',
  negations: `no nunca jamas nadie nada ningun ninguna ninguno ni tampoco apenas`,
  denials: `nego niega niegan negaron negado rechazo rechaza rechazan rechazaron rechazado sin fracaso descarto descarta desmintio desmiente
incapaz`,
  affirming: 'no_solo no_solamente no_menos',
  denied: 'behind',
  limits: {
    alleged: `presunto presunta presuntos presuntas presuntamente supuesto supuesta supuestos supuestamente acusado acusada acusados acusa acusan
acuso acusaron sospechoso sospecha aparentemente`,
    possible: `puede pueden podria podrian quizas quiza tal_vez posiblemente posible`,
    expected: `espera esperan previsto prevista previstos probablemente probable preve preven deberia deberian`,
    intended: `quiere quieren queria planea planean planeaba pretende pretenden propone proponen propuso propuesta busca buscan desea exige exigen
pide piden pidio prometio promete estudia`,
    future: `sera seran va_a van_a tendra tendran hara haran`,
    condition: `si siempre_que a_condicion salvo_que depende mientras_que`,
  },
  sources: 'segun de_acuerdo_con',
  untold: 'encontro',
  pastEnding: 'ó',
  verbs: `gana pierde vende compra da toma golpea ataca demanda vencio gano perdio vendio compro demando derroto construyo encontro acuso`,
  joining: 'y e o',
  joints: 'y pero mientras porque despues antes cuando que quien aunque donde pues',
  ones: 'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince',
  tens: 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
  scales: { cien: 2, ciento: 2, cientos: 2, mil: 3, millon: 6, millones: 6, billon: 12, billones: 12 },
  vague: `mitad medio media
tercio tercios
cuarto cuarta
docena docenas
decenas decena
centenares centenar
miles millares
doble duplico duplica dos_veces
triple triplico triplica tres_veces`,
  units: `% por_ciento porciento
puntos punto
$ dolar dolares
€ euro euros
£ libra libras
corona coronas
peso pesos
segundo segundos
minuto minutos
hora horas
dia dias diario diarios
noche noches
semana semanas semanal
mes meses mensual mensuales
ano anos anual anuales
decada decadas
siglo siglos
metro metros
kilometro kilometros km
tonelada toneladas
kilo kilos kg
litro litros
grado grados
hectarea hectareas
megavatio megavatios`,
  above: 'mas_de al_menos por_lo_menos',
  below: 'menos_de como_mucho hasta casi cerca_de',
  loose: '',
  days: `lunes
martes
miercoles
jueves
viernes
sabado
domingo
enero
febrero
marzo
abril
mayo
junio
julio
agosto
septiembre setiembre
octubre
noviembre
diciembre
ayer
hoy
manana
mediodia
medianoche
tarde
primavera
verano
otono
invierno
semana_pasada
proxima_semana semana_proxima
ano_pasado
proximo_ano ano_proximo`,
  capitalDays: '',
  amounts: `todos todas todo toda cada entero entera
mayoria
muchos muchas numerosos numerosas
pocos pocas
varios varias
unico unica solo solamente unicamente
siempre
primer primero primera primeros
ultimo ultima
ambos ambas
algunos algunas
definitivamente definitivo permanente
temporalmente temporal provisional
inmediatamente
unanimidad`,
  opposites: `sube suben subio subieron aumento aumenta aumentaron crece crecio alza | baja bajan bajo_un cayo caen cae disminuyo disminuye descenso recorta recorto reduce redujo
mas_alto | mas_bajo
gano gana ganaron victoria vencio | perdio pierde perdieron derrota
abre abrio abrieron abierto abierta apertura reabre | cierra cerro cerraron cerrado cerrada cierre
aprobo aprueba aprobaron aprobado apoya apoyo acepto | rechazo rechaza rechazaron rechazado opone opuso
norte | sur
este_del | oeste
importaciones importo importa | exportaciones exporto exporta
comenzo comienza empezo empieza inicio | termino termina acabo fin
culpable condenado condenada condeno | inocente absuelto absuelta absolvio
detuvo detuvieron detenido detenida arrestado | libero liberaron liberado liberada
permite permitio autorizo | prohibe prohibio prohibido
hombre hombres hijo padre hermano | mujer mujeres hija madre hermana
vivo vivos sobrevivio sobrevivieron | muerto muertos murio murieron fallecio
beneficio ganancias superavit | perdida perdidas deficit
legal | ilegal`,
  converses: `antes | despues
compro compra compraron | vendio vende vendieron venta`,
  same: `decir dice dijo dijeron declaro afirmo explico anuncio informo
cerrar cierra cerro cerrado cerrada cierre cerraron
coche coches vehiculos vehiculo autos automoviles
morir muere murio murieron muerto muertos muertes fallecio fallecieron
herir herido heridos heridas resultaron_heridas
encontrar encontro encontraron hallo hallaron descubrio descubrieron hallado
comprar compro compra compraron adquirio
vender vendio vende vendieron venta
subir sube subio subieron aumento aumentar aumenta aumentaron alza crecio
bajar baja cayo cayeron descenso disminuyo redujo
construir construyo construccion construira
pagar paga pago pagara pagaron
ganar gano gana ganaron victoria vencio
perder perdio pierde perdieron
comenzar comenzo comienza empezo empieza inicio
planear planea planean plan planes preve
prohibir prohibe prohibio prohibido prohibicion
detener detuvo detuvieron detenido arresto arrestado
grieta grietas
empresa compania
gobierno ejecutivo
ciudad municipio
nino ninos alumnos alumno
persona personas gente habitantes vecinos
querer quiere quieren queria desea
permanecer permanece permanecera seguira
nuevo nueva nuevos nuevas
advertir advirtio advierte`,
  peoples: `espana espanol espanola espanoles
francia frances francesa franceses
alemania aleman alemana alemanes
italia italiano italiana italianos
portugal portugues portuguesa
mexico mexicano mexicana mexicanos
argentina argentino argentinos
dinamarca danes danesa
suecia sueco sueca
noruega noruego noruega
rusia ruso rusa rusos
ucrania ucraniano ucraniana
reino_unido britanico britanica britanicos
estados_unidos estadounidense estadounidenses`,
  openers: `personas vecinos`,
};
