### Qoraallada go'an ee af Soomaaliga

part-language = Waxaan ahay mashiin. Waxaan ku hadlaa Iswidhish iyo Ingiriis oo keliya. Haddii naftu khatar ku jirto wac { $emergency }. Talo caafimaad wac { $advice }, maalin iyo habeen. Waxaad codsan kartaa turjubaan. Halkan waxaad ku sii wadi kartaa Iswidhish ama Ingiriis.
part-alert = Haddii naftu khatar ku jirto wac hadda { $emergency }.
hours-always = maalin iyo habeen
hours-holidays = maalmaha fasaxa
hours-closed-on = waa xiran yahay { $days }
