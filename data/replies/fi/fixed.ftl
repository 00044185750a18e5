### Suomen kiinteät tekstit

part-language = Olen kone ja puhun vain ruotsia ja englantia. Jos on hengenvaara, soita { $emergency }. Hoitoneuvontaa saat numerosta { $advice } ympäri vuorokauden. Voit pyytää tulkkia. Voit jatkaa tässä ruotsiksi tai englanniksi.
part-alert = Jos on hengenvaara, soita heti { $emergency }.
hours-always = ympäri vuorokauden
hours-holidays = pyhäpäivinä
hours-closed-on = suljettu { $days }
