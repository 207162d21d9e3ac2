@echo off
rem Runs the rainforest command. Builds its jar first when that is missing or older than the sources.
rem RAINFOREST_JAVA_OPTS: options for the JVM, such as -Xmx8g.
setlocal
set "ROOT=%~dp0"
set "JAR=%ROOT%sim-scenarios\target\rainforest.jar"

if defined JAVA_HOME (set "JAVA=%JAVA_HOME%\bin\java.exe") else (set "JAVA=java")
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo rainforest: java was not found: install a JDK 17 or newer, or set JAVA_HOME to one 1>&2
  exit /b 3
)
rem An older Java does not know this option of release 17.
"%JAVA%" --add-opens=java.base/java.util.random=ALL-UNNAMED -version 2>&1 | findstr /c:"Unknown module" /c:"Unrecognized option" >nul
if not errorlevel 1 (
  echo rainforest: Java 17 or newer is needed: set JAVA_HOME to one 1>&2
  exit /b 3
)

if not exist "%JAR%" goto build
powershell -NoProfile -Command "$root = $env:ROOT; $jar = (Get-Item -LiteralPath $env:JAR).LastWriteTimeUtc; $paths = @(Join-Path $root 'pom.xml') + @(Get-ChildItem -LiteralPath $root -Directory -Filter 'sim-*' | Where-Object Name -ne 'sim-bench' | ForEach-Object { (Join-Path $_.FullName 'pom.xml'); (Join-Path $_.FullName 'src\main') }); $newer = $paths | Where-Object { Test-Path -LiteralPath $_ } | ForEach-Object { Get-Item -LiteralPath $_; if (Test-Path -LiteralPath $_ -PathType Container) { Get-ChildItem -LiteralPath $_ -Recurse } } | Where-Object { $_.LastWriteTimeUtc -gt $jar } | Select-Object -First 1; if ($newer) { exit 1 }"
if errorlevel 1 goto build
goto run

:build
where mvn >nul 2>&1
if errorlevel 1 (
  echo rainforest: mvn is not on the PATH: to build, install Maven 3.6.3 or newer 1>&2
  exit /b 3
)
echo rainforest: building rainforest, about a minute... 1>&2
pushd "%ROOT%"
call mvn -B -ntp -q -Dquick -DskipTests -pl sim-scenarios -am package 1>&2
set "BUILT=%ERRORLEVEL%"
popd
if not "%BUILT%"=="0" (
  echo rainforest: the build failed: see the output above 1>&2
  exit /b 3
)

:run
"%JAVA%" -XX:-UseCompressedOops -XX:FreqInlineSize=150 %RAINFOREST_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
